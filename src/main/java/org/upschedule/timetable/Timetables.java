package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The timetables of an owner. Somebody else's is answered as one that is not there. */
@Singleton
@Transactional
class Timetables {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Timetables(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Timetable create(UUID ownerId, TimetableRequest request, int academicYear) {
        Timetable timetable = new Timetable(
                UUID.randomUUID(), ownerId, request.name(), academicYear, request.jobs(), clock.instant());
        entities.persist(timetable);
        return timetable;
    }

    Optional<Timetable> find(UUID ownerId, UUID id) {
        Optional<Timetable> found = Optional.ofNullable(entities.find(Timetable.class, id))
                .filter(timetable -> timetable.ownerId().equals(ownerId));
        found.ifPresent(timetable -> timetable.used(clock.instant()));
        return found;
    }

    boolean delete(UUID ownerId, UUID id) {
        Optional<Timetable> found = find(ownerId, id);
        found.ifPresent(entities::remove);
        return found.isPresent();
    }
}
