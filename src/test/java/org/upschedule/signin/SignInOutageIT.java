package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.outgoing.BadAnswer;

/** A provider that is away, slow or broken: whoever signs in is told to try again, and nobody else notices. */
class SignInOutageIT {

    private static final String UNAVAILABLE = "sign-in=provider-unavailable";

    /** As many as may wait for the provider on a node. */
    private static final int WAITING = 8;

    private final SignInProduct signIn = SignInProduct.shared();
    private final TestProvider provider = signIn.provider();
    private final Student browser = signIn.product().student();

    @AfterEach
    void wellAgain() {
        provider.failWithTokens(null);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDLESS", "CUT_BEFORE", "CUT_WITHIN"})
    void brokenAnswerSignsNobodyInAndNobodyOut(BadAnswer broken) {
        Student anna = signIn.signedIn("anna");
        String again = SignInProduct.wayBack(anna);
        String address = SignInProduct.wayBack(browser);
        provider.failWithTokens(broken);

        assertThat(SignInProduct.comeBack(browser, address)).isEqualTo(UNAVAILABLE);
        assertThat(SignInProduct.comeBack(anna, again)).isEqualTo(UNAVAILABLE);

        assertThat(SignInProduct.isSignedIn(browser)).isFalse();
        assertThat(SignInProduct.isSignedIn(anna)).isTrue();
        provider.failWithTokens(null);
        signIn.signIn(browser, "bert");
    }

    @Test
    void whileTheProviderHangsOneMoreIsToldAtOnceAndOthersGoOn() throws Exception {
        Student anna = signIn.signedIn("anna");
        String address = SignInProduct.wayBack(browser);
        List<Callable<String>> visits = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            Student student = signIn.product().student();
            String own = SignInProduct.wayBack(student);
            visits.add(() -> SignInProduct.comeBack(student, own));
        }
        ExecutorService callers = Executors.newFixedThreadPool(WAITING);
        try {
            List<Future<String>> told = new ArrayList<>(hang(callers, BadAnswer.SILENT, visits.subList(0, 4)));
            told.addAll(hang(callers, BadAnswer.DRIPPING, visits.subList(4, WAITING)));
            long begun = System.nanoTime();

            assertThat(SignInProduct.comeBack(browser, address)).isEqualTo(UNAVAILABLE);
            assertThat(SignInProduct.isSignedIn(anna)).isTrue();
            assertThat(anna.get("api/timetables").status()).isEqualTo(200);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            for (Future<String> each : told) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(UNAVAILABLE);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Each has asked the provider then, and waits. */
    private List<Future<String>> hang(ExecutorService callers, BadAnswer slow, List<Callable<String>> visits) {
        int before = provider.failures();
        provider.failWithTokens(slow);
        List<Future<String>> waiting =
                visits.stream().map(visit -> callers.submit(visit)).toList();
        Waiting.until(
                "the provider is asked", Duration.ofSeconds(20), () -> provider.failures() == before + waiting.size());
        return waiting;
    }

    @Test
    void whileTheProviderIsAwayWhoIsSignedInStaysSo() {
        Student anna = signIn.signedIn("anna");
        String address = SignInProduct.wayBack(browser);
        provider.close();
        try {
            assertThat(SignInProduct.comeBack(browser, address)).isEqualTo(UNAVAILABLE);
            assertThat(SignInProduct.isSignedIn(anna)).isTrue();
            assertThat(anna.get("api/timetables").status()).isEqualTo(200);
        } finally {
            provider.start();
        }
        signIn.signIn(browser, "bert");
    }
}
