package org.upschedule.request;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.upschedule.configuration.InvalidConfigurationException;

/**
 * Addresses that begin with the same bits, such as {@code 10.1.0.0/16}, or one address.
 *
 * @param prefix how many bits of the address count
 */
record Network(InetAddress address, int prefix) {

    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    /** @throws InvalidConfigurationException where the text is neither an address nor a network */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address =
                IpAddress.parse(parts[0]).orElseThrow(() -> refused(text, "which is neither an address nor a network"));
        int bits = address.getAddress().length * Byte.SIZE;
        if (parts.length == 1) {
            return new Network(address, bits);
        }
        if (!PREFIX.matcher(parts[1]).matches() || Integer.parseInt(parts[1]) > bits) {
            throw refused(text, "whose prefix must be from 0 to " + bits);
        }
        return new Network(address, Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static InvalidConfigurationException refused(String text, String why) {
        return new InvalidConfigurationException(ProxyConfig.TRUSTED + " names \"" + text.strip() + "\", " + why);
    }
}
