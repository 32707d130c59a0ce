/** The key that all nodes of an installation sign cookies with. */
package org.upschedule.signing;
