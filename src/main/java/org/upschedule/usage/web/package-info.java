/** What an owner has used up, and what is left, over HTTP. */
package org.upschedule.usage.web;
