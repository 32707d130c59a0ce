package org.upschedule.rounds.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.upschedule.rounds.Rounds;

/**
 * Ends the rounds while the application is still whole. When Payara Micro stops, a {@code @PreDestroy} comes after the class loader is
 * closed, so that nothing can be written any more; transactions have ended before both, and {@code @BeforeDestroyed} does not come at all.
 */
@WebListener
public class UndeploymentListener implements ServletContextListener {

    // A listener needs a constructor without parameters (Servlet 6.0, 11.3.2)
    @Inject
    private Rounds rounds;

    @Override
    public void contextDestroyed(ServletContextEvent undeployment) {
        rounds.stop();
    }
}
