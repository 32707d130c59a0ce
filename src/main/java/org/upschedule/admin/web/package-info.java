/** Lets only administrators through to what is theirs. */
package org.upschedule.admin.web;
