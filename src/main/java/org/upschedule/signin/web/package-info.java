/** Signing in and out over HTTP: the way to the provider and back, and the cookies that know of it. */
package org.upschedule.signin.web;
