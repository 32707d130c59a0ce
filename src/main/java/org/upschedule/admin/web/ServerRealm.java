package org.upschedule.admin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.upschedule.admin.BasicCredentials;

/** Administrators as the server knows them: a file of users, or a directory such as LDAP. */
final class ServerRealm {

    /** {@code WEB-INF/web.xml} declares it, {@code WEB-INF/glassfish-web.xml} says which group of the realm has it. */
    private static final String ROLE = "admin";

    private ServerRealm() {}

    /**
     * Nothing of it stays with the request: what the product does after it, it does as always.
     *
     * @return how the audit trail names her; empty where the password is wrong or she has not the role
     */
    static Optional<String> administrator(HttpServletRequest request, BasicCredentials credentials) {
        try {
            request.login(credentials.name(), credentials.password());
        } catch (ServletException e) {
            return Optional.empty(); // the realm says no more than that either
        }
        try {
            return request.isUserInRole(ROLE) ? Optional.of(credentials.name()) : Optional.empty();
        } finally {
            logout(request);
        }
    }

    private static void logout(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
