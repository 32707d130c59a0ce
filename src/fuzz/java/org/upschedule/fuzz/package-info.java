/** Entry points for a fuzzer that runs for as long as one likes: {@code mvn -Pfuzz}. */
package org.upschedule.fuzz;
