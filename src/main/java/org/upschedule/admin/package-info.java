/** Who may administer: the holder of a token whose hash is configured. */
package org.upschedule.admin;
