/** JMeter's plans of the folder {@code jmeter}, run without JMeter's window. */
package org.upschedule.load;
