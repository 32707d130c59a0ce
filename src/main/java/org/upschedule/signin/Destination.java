package org.upschedule.signin;

/** Where a browser goes on once it is signed in. Not an address that a caller gives: it would lead anywhere. */
public enum Destination {
    PAGE(""),
    ADMINISTRATION("admin.html");

    private final String path;

    Destination(String path) {
        this.path = path;
    }

    /** From the product's own address. */
    public String path() {
        return path;
    }
}
