/** JMeter's plans of the folder {@code jmeter}, run without JMeter's window; beside the benchmarks, the suite of them and its report. */
package org.upschedule.load;
