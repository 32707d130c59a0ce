/** Events as Google Calendar takes them, and which of them have to be sent. */
package org.upschedule.google.event;
