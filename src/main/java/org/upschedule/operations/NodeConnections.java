package org.upschedule.operations;

/**
 * Connections to PostgreSQL, of all nodes together.
 *
 * @param nodes that run
 * @param most that their pools may open
 * @param allowed by PostgreSQL to the product and all others
 */
record NodeConnections(long nodes, long most, long allowed) {

    boolean areTooMany() {
        return most > allowed;
    }

    /** For who reads the health document. */
    String sentence() {
        return "%d nodes may open %d, PostgreSQL allows %d".formatted(nodes, most, allowed);
    }
}
