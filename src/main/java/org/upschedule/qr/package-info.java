/** Addresses as pictures, for a phone that reads them from the screen of a computer. */
package org.upschedule.qr;
