package org.upschedule.owner;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The owner of the request that is being answered. */
@RequestScoped
public class CurrentOwner {

    private UUID id;
    private boolean isNew;

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("No owner: this path is not behind the owner filter");
        }
        return id;
    }

    /** Whether the caller came without a valid cookie. */
    public boolean isNew() {
        return isNew;
    }

    void is(UUID owner, boolean isNew) {
        this.id = owner;
        this.isNew = isNew;
    }
}
