package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;

/** A product where people sign in, with the provider where they do: one for all tests of it, under a context root of its own. */
public final class SignInProduct {

    public static final String ADMIN_GROUP = "timetable-office";

    private static SignInProduct shared;

    private final TestProvider provider = new TestProvider().start();
    private final TestProduct product = TestProduct.withEmbeddedBroker("sign-in")
            .at("/schedule")
            .with(provider.settings())
            .with("upschedule.sign-in.admin-groups", "deans, " + ADMIN_GROUP)
            .with("upschedule.proxy.trusted", "127.0.0.1")
            .with("upschedule.retention.interval", "PT1S")
            .start();

    private SignInProduct() {}

    public static synchronized SignInProduct shared() {
        if (shared == null) {
            SignInProduct started = new SignInProduct();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop the product with sign-in"));
            shared = started;
        }
        return shared;
    }

    public TestProduct product() {
        return product;
    }

    public TestProvider provider() {
        return provider;
    }

    /** A browser that has signed in as this person. */
    Student signedIn(String who, String... groups) {
        Student browser = product.student();
        signIn(browser, who, groups);
        return browser;
    }

    void signIn(Student browser, String who, String... groups) {
        provider.person(who, groups);
        assertThat(comeBack(browser, wayBack(browser))).isEqualTo("signed-in");
    }

    /** Begins to sign in, and goes to the provider. @return the address that this sends the browser back to */
    static String wayBack(Student browser) {
        Student.Answer begun = browser.post("api/me/sign-in", "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return browser.get(begun.json().path("address").asText()).header("Location");
    }

    /** @return what the page is told behind {@code #} */
    static String comeBack(Student browser, String address) {
        Student.Answer answer = browser.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return URI.create(answer.header("Location")).getFragment();
    }

    /** The whole way. */
    public static String tryToSignIn(Student browser) {
        return comeBack(browser, wayBack(browser));
    }

    static boolean isSignedIn(Student browser) {
        return browser.get("api/me/sign-in").json().path("signedIn").asBoolean();
    }

    /** All that a browser has, as it sends them. */
    static String cookies(Student browser) {
        return String.join("; ", browser.cookies());
    }

    private void close() {
        product.close();
        provider.close();
    }
}
