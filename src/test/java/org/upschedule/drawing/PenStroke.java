package org.upschedule.drawing;

import java.awt.Color;

/** A straight stroke, in points. */
record PenStroke(float x, float y, float toX, float toY, Color color, float width) {}
