/** JSON as the body of a request or an answer. */
package org.upschedule.json.web;
