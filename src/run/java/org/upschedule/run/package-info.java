/** Real servers on the developer's own machine: for {@code mvn -Prun} and for the tests against a container. */
package org.upschedule.run;
