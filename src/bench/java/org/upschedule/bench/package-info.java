/** Benchmarks (JMH), run by {@code mvn -Pbench}. */
package org.upschedule.bench;
