package org.upschedule.database;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable into constructors; the one handed out follows the caller's transaction. */
class PersistenceProducer {

    @Produces
    @PersistenceContext(unitName = "schedule")
    private EntityManager entityManager;
}
