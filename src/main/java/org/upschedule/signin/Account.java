package org.upschedule.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whom the provider knows.
 *
 * @param owner of all that she makes here while she is signed in; no cookie says it
 * @param version of her sign-ins: those of another one have been ended
 * @param administrator how the audit trail names her; empty where she is none
 */
public record Account(UUID id, UUID owner, int version, Optional<String> administrator) {}
