package org.upschedule.admin;

import jakarta.enterprise.context.RequestScoped;

/** The administrator of the request that is being answered. */
@RequestScoped
public class CurrentAdministrator {

    private String name;

    /** Who it is, for the audit trail. */
    public String name() {
        if (name == null) {
            throw new IllegalStateException("No administrator: this path is not behind the administrators' filter");
        }
        return name;
    }

    /** For the filter that has let the administrator through. */
    public void is(String name) {
        this.name = name;
    }
}
