package org.upschedule.owner;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The owner of the request that is being answered. */
@RequestScoped
public class CurrentOwner {

    private UUID id;

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("No owner: this path is not behind the owner filter");
        }
        return id;
    }

    void is(UUID owner) {
        this.id = owner;
    }
}
