/** Forms of metrics that MicroProfile's implementation does not give, or gives wrong (docs/adr/0030-distributions-as-counters.md). */
package org.upschedule.metrics;
