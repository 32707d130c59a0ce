/** Lines of the log on their way to the server's handlers, by a thread of their own. */
package org.upschedule.logging;
