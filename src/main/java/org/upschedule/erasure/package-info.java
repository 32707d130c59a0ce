/** Everything of an owner is forgotten when she asks for it. */
package org.upschedule.erasure;
