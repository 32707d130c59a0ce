package org.upschedule.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A pool with a connection for each of those that may need one. */
class ProductionPoolTest {

    @Test
    void poolThatIsSmallerThanWhatMayAskIsSaid() {
        assertThat(ProductionPool.of(59, 59)).isEmpty();
        assertThat(ProductionPool.of(58, 59)).singleElement().satisfies(found -> {
            assertThat(found.refused()).isFalse();
            assertThat(found.sentence()).contains("58 connections at most", "may need 59");
        });
    }
}
