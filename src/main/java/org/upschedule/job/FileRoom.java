package org.upschedule.job;

import jakarta.inject.Inject;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.storage.StorageConfig;
import org.upschedule.storage.StorageFullException;

/** Refuses what would make an owner keep more files or bytes than she may. */
@Component
class FileRoom {

    private static final int MEGABYTE = 1024 * 1024;

    private final JobGateway jobs;
    private final StorageConfig storage;

    @Inject
    FileRoom(JobGateway jobs, StorageConfig storage) {
        this.jobs = jobs;
        this.storage = storage;
    }

    /**
     * After something was added, in the transaction that did it and that holds the owner's lock.
     *
     * @throws StorageFullException where it is too much
     */
    void check(UUID ownerId) {
        check(jobs.kept(ownerId));
    }

    /** @throws StorageFullException where this is too much */
    void check(KeptFiles kept) {
        if (kept.files() > storage.maxFiles()) {
            throw new StorageFullException(storage.maxFiles() + " files");
        }
        if (kept.bytes() > storage.maxBytes()) {
            throw new StorageFullException(storage.maxBytes() / MEGABYTE + " MB of PDFs");
        }
    }
}
