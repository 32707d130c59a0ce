/** Signing in with the university's OpenID provider, where that is switched on: who she is there has an owner of her own here. */
package org.upschedule.signin;
