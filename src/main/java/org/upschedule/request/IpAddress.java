package org.upschedule.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as digits; names are never looked up. */
public final class IpAddress {

    private static final Pattern V4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern V4_WITH_PORT = Pattern.compile("\\A([\\d.]+):\\d{1,5}\\z");
    private static final Pattern V6 = Pattern.compile("\\A[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern V6_IN_BRACKETS = Pattern.compile("\\A\\[([^]]*)](:\\d{1,5})?");

    private IpAddress() {}

    /**
     * Of a caller, as the server gives it.
     *
     * @throws IllegalArgumentException where the text is no address
     */
    public static InetAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("No address: " + text));
    }

    /** Empty where the text is no address. Some proxies write a port behind it, which is left out. */
    static Optional<InetAddress> parse(String text) {
        String bare = V6_IN_BRACKETS.matcher(text.strip()).replaceFirst("$1");
        bare = V4_WITH_PORT.matcher(bare).replaceFirst("$1");
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty(); // digits that are no address, such as 300.1.1.1
        }
    }
}
