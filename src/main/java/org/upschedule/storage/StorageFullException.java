package org.upschedule.storage;

/** The owner keeps as much as she may. The message is a sentence for her. */
public final class StorageFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what she has too much of, such as {@code 200 files} */
    public StorageFullException(String what) {
        super("You may keep " + what
                + " here, and with this it would be more. Delete what you no longer need, and try again.");
    }
}
