package org.upschedule.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/** A request as the outermost trusted proxy saw it. */
class ForwardedRequest extends HttpServletRequestWrapper {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Pattern NAMES_PORT = Pattern.compile(":\\d{1,5}\\z");

    private final Forwarded forwarded;

    ForwardedRequest(HttpServletRequest request, Forwarded forwarded) {
        super(request);
        this.forwarded = forwarded;
    }

    @Override
    public String getRemoteAddr() {
        return forwarded.client().getHostAddress();
    }

    @Override
    public String getRemoteHost() {
        return getRemoteAddr();
    }

    @Override
    public String getScheme() {
        return forwarded.scheme().orElseGet(super::getScheme);
    }

    @Override
    public boolean isSecure() {
        return getScheme().equals("https");
    }

    @Override
    public String getServerName() {
        return forwarded.host().orElseGet(super::getServerName);
    }

    @Override
    public int getServerPort() {
        return forwarded.port().orElseGet(this::portOfHost);
    }

    /** A host without a port means the usual one of the scheme that the proxy speaks, not of the one spoken here. */
    private int portOfHost() {
        String host = getHeader("Host");
        boolean namesPort = host != null && NAMES_PORT.matcher(host).find();
        if (forwarded.host().isEmpty() && namesPort) {
            return super.getServerPort();
        }
        return usualPort();
    }

    private int usualPort() {
        return isSecure() ? HTTPS : HTTP;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        if (getServerPort() != usualPort()) {
            url.append(':').append(getServerPort());
        }
        return url.append(getRequestURI());
    }
}
