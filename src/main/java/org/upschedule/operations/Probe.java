package org.upschedule.operations;

/** Asks one server that we depend on whether it answers. */
interface Probe {

    /** Name in the health document, such as {@code database}. */
    String name();

    /**
     * Returns where the server answered.
     *
     * @throws Exception what went wrong; the answer may take as long as the server's own timeouts
     */
    void ask() throws Exception;
}
