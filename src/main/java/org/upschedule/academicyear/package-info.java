/** The academic years as administrators keep them: those that come with the product, and every edit. */
package org.upschedule.academicyear;
