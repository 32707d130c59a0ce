/** Links that join another browser, over HTTP. */
package org.upschedule.joining.web;
