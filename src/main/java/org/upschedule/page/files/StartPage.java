package org.upschedule.page.files;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the first page says of the service before any script runs: whether somebody can sign in. So it has the right words at once, and
 * asks who is signed in only where somebody may be.
 */
public final class StartPage {

    private static final String NOBODY = "data-sign-in=\"off\"";
    private static final String SOMEBODY = "data-sign-in=\"on\"";

    private StartPage() {}

    /**
     * In the page as it stands in the sources nobody can; here it is changed so that somebody can.
     *
     * @param sources of the page by their paths
     * @throws InvalidPageException where the first page does not say it
     */
    public static void offerSignIn(Map<String, byte[]> sources) {
        String before = new String(sources.getOrDefault(PageFiles.START, new byte[0]), StandardCharsets.UTF_8);
        if (!before.contains(NOBODY)) {
            throw new InvalidPageException(PageFiles.START + " does not say " + NOBODY);
        }
        sources.put(PageFiles.START, before.replace(NOBODY, SOMEBODY).getBytes(StandardCharsets.UTF_8));
    }
}
