// "Where I am now": fills the coordinates in and goes on. Without this script, or without a location, the other fields do.
const button = document.getElementById('here')
const says = document.getElementById('here-says')

if (button && 'geolocation' in navigator) {
  button.hidden = false
  button.addEventListener('click', () => {
    says.textContent = button.dataset.wait
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        document.getElementById('lat').value = coords.latitude.toFixed(6)
        document.getElementById('lon').value = coords.longitude.toFixed(6)
        const form = document.getElementById('place')
        form.requestSubmit(form.querySelector('button[type=submit]'))
      },
      () => { says.textContent = button.dataset.denied },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 })
  })
}
