/** Academic years over HTTP: everybody reads them, administrators edit them. */
package org.upschedule.academicyear.web;
