/** The academic years that count: those that come with the product, and every version that administrators made of them. */
package org.upschedule.academicyear.store;
