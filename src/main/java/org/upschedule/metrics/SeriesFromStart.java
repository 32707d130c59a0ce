package org.upschedule.metrics;

/**
 * A bean that registers its series in its constructor. It is made at deployment, not with the first event: a counter that appears with
 * its first event has never grown, so no alert would see that event.
 */
public interface SeriesFromStart {}
