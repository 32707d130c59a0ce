package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodRuleTest {

    private static final String[] READ_ONLY = {"", "/", "/index.html", "/feeds", "/health", "/error", "/apis"};

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void everythingIsRead(String method) {
        for (String path : READ_ONLY) {
            assertThat(MethodRule.refusal(method, path)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST",
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "PROPFIND",
                "PROPPATCH",
                "REPORT",
                "MKCALENDAR",
                "get",
                "Head",
                "X-ANY"
            })
    void nothingElseIsPossible(String method) {
        for (String path : READ_ONLY) {
            assertThat(MethodRule.refusal(method, path)).as(path).contains("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PROPFIND", "get"})
    void restInterfaceKnowsItsMethodsItself(String method) {
        assertThat(MethodRule.refusal(method, "/api")).isEmpty();
    }
}
