package org.upschedule.configuration;

import java.util.List;

/** Looks at one side of a server that is said to be one for students. Every bean that implements this is found by the container. */
public interface ProductionCheck {

    /** None where all is well, or where it cannot be seen yet. */
    List<Shortcoming> shortcomings();
}
