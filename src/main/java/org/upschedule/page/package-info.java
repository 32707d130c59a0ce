/** The student's page as browsers get it: files that lie in memory, packed and named for what they hold. */
package org.upschedule.page;
