package org.upschedule.request;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a request that came through a trusted proxy look as it did to that proxy: {@code Location}, the cookie's {@code Secure} and the
 * caller's address come out right behind a proxy that ends TLS. Where the caller speaks TLS, browsers are told to do so from now on
 * (RFC 6797).
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ForwardedFilter implements Filter {

    /** Of this host alone: others of the university's domain are not ours to speak for. */
    private static final String ONE_YEAR = "max-age=31536000";

    private final TrustedProxies trusted;

    @Inject
    public ForwardedFilter(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletRequest seen = seenByProxy((HttpServletRequest) request);
        if (seen.isSecure()) {
            ((HttpServletResponse) response).setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(seen, response);
    }

    private ServletRequest seenByProxy(HttpServletRequest request) {
        return IpAddress.parse(request.getRemoteAddr())
                .flatMap(peer -> Forwarded.of(trusted, peer, headers(request)))
                .<ServletRequest>map(forwarded -> new ForwardedRequest(request, forwarded))
                .orElse(request);
    }

    private static Forwarded.Headers headers(HttpServletRequest request) {
        return new Forwarded.Headers(
                values(request, "X-Forwarded-For"),
                values(request, "X-Forwarded-Proto"),
                values(request, "X-Forwarded-Host"),
                values(request, "X-Forwarded-Port"));
    }

    /** A header that comes twice is one list (RFC 9110 section 5.3). */
    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
