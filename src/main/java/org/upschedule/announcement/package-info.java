/** What administrators tell everybody who uses the product. */
package org.upschedule.announcement;
