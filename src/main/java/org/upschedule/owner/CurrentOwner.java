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

    /** Whether it is known already, by something else than the owner's cookie. */
    boolean isKnown() {
        return id != null;
    }

    void is(UUID owner, boolean isNew) {
        this.id = owner;
        this.isNew = isNew;
    }

    /** For the filter that knows her by her sign-in. */
    public void isOfAccount(UUID owner) {
        is(owner, false);
    }
}
