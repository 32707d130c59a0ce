package org.upschedule.database;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.upschedule.Component;

/** Makes the container's entity manager injectable into constructors. It takes part in the transaction of its caller. */
@Component
class PersistenceProducer {

    @Produces
    @PersistenceContext(unitName = "schedule")
    private EntityManager entityManager;
}
