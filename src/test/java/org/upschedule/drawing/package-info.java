/** Draws schedule PDFs the way the student portal makes them, from a small description: every quirk of the forms has a fixture. */
package org.upschedule.drawing;
