/** What an owner can do with all that is hers, over HTTP. */
package org.upschedule.erasure.web;
